# SPDX-License-Identifier: GPL-3.0-or-later
"""Chromium over the W3C WebDriver protocol, with nothing but the standard library."""

import base64
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
SPECIAL_KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "ArrowDown": "\ue015", "ArrowUp": "\ue013",
                "Tab": "\ue004", "Home": "\ue011"}


class Browser:
    """One window. Keeps what the console said and which addresses were asked for."""

    def __init__(self, width, height):
        self.profile = tempfile.mkdtemp(prefix="gouji-browser-")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, text=True)
        self.base = None
        for line in self.driver.stdout:
            found = re.search(r"started successfully on port (\d+)", line)
            if found:
                self.base = f"http://127.0.0.1:{found.group(1)}"
                break
        arguments = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync",
                     "--disable-dev-shm-usage", "--force-color-profile=srgb", f"--user-data-dir={self.profile}",
                     f"--window-size={width},{height}", "about:blank"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        wanted = {"browserName": "chrome", "goog:chromeOptions": {"args": arguments},
                  "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        value = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.session = "/session/" + value["sessionId"]
        self.console, self.requests = [], []
        self._ask("POST", self.session + "/url", {"url": "about:blank"})
        self.collect_logs()
        self.console, self.requests = [], []  # those of the browser's own first page

    def _ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data=data, method=method,
                                         headers={"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=90) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            value = json.load(error)["value"]
            raise RuntimeError(f"{value['error']}: {value['message']}") from None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self._ask("DELETE", self.session)
        finally:
            self.driver.terminate()
            self.driver.wait(10)
            shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, path, fragment=""):
        self.collect_logs()
        self._ask("POST", self.session + "/url", {"url": "about:blank"})
        self._ask("POST", self.session + "/url", {"url": "file://" + urllib.parse.quote(str(path)) + fragment})

    def run(self, script, *arguments):
        return self._ask("POST", self.session + "/execute/sync", {"script": script, "args": list(arguments)})

    def find(self, selector):
        return self._ask("POST", self.session + "/element",
                         {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        """A real click in the middle: fails where something else lies above."""
        self._ask("POST", f"{self.session}/element/{self.find(selector)}/click", {})

    def press(self, *keys):
        actions = []
        for key in keys:
            value = SPECIAL_KEYS.get(key, key)
            actions += [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self._ask("POST", self.session + "/actions",
                  {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def wait(self, script, *arguments, seconds=30):
        """Until the script returns something that is true, which is returned."""
        end = time.monotonic() + seconds
        while True:
            value = self.run(script, *arguments)
            if value:
                return value
            if time.monotonic() > end:
                raise AssertionError(f"never came true: {script} {arguments}")
            time.sleep(0.03)

    def resize(self, width, height):
        """The inside of the window, whatever its frame; works below the least width of a window."""
        self._ask("POST", self.session + "/goog/cdp/execute", {
            "cmd": "Emulation.setDeviceMetricsOverride",
            "params": {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}})

    def colors(self, scheme):
        self._ask("POST", self.session + "/goog/cdp/execute", {
            "cmd": "Emulation.setEmulatedMedia",
            "params": {"features": [{"name": "prefers-color-scheme", "value": scheme},
                                    {"name": "prefers-reduced-motion", "value": "reduce"}]}})

    def print(self):
        return base64.b64decode(self._ask("POST", self.session + "/print", {"background": True}))

    def screenshot(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self._ask("GET", self.session + "/screenshot")))

    def collect_logs(self):
        for entry in self._ask("POST", self.session + "/se/log", {"type": "browser"}):
            self.console.append(entry["message"])
        for entry in self._ask("POST", self.session + "/se/log", {"type": "performance"}):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.requests.append(message["params"]["request"]["url"])
