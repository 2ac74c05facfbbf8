#compdef gouji
# zsh completion for gouji: what `gouji completion zsh` prints.
# SPDX-License-Identifier: GPL-3.0-or-later

@TABLES@
_gouji_reports() { _files -g '*.(#i)(pdf|txt|zip)' }
_gouji_toml() { _files -g '*.(#i)toml' }

# Rules, and groups of them, with commas between.
_gouji_rule_list() {
  local ret=1
  compset -P '*,'
  _gouji_rules && ret=0
  _gouji_groups && ret=0
  return ret
}

# A04=error,S=info
_gouji_rule_levels() {
  local ret=1
  compset -P '*,'
  if compset -P '*='; then
    _gouji_levels
    return
  fi
  _gouji_rules -S = && ret=0
  _gouji_groups -S = && ret=0
  return ret
}

# A04=2,error=0.5
_gouji_rule_points() {
  local ret=1
  compset -P '*,'
  compset -P '*=' && return 1
  _gouji_rules -S = && ret=0
  _gouji_groups -S = && ret=0
  _gouji_levels -S = && ret=0
  return ret
}

# json=FILE
_gouji_format_and_file() {
  if compset -P '*='; then
    _files
  else
    _gouji_formats -S =
  fi
}

_gouji() {
  local context state state_descr line REPLY
  local -a specs
  typeset -A opt_args
  _gouji_global
  _arguments -C -S $specs '1: :_gouji_commands' '*:: :->rest' && return 0
  if [[ $state == rest ]]; then
    curcontext="${curcontext%:*:*}:gouji-$words[1]:"
    specs=()
    if (( $+functions[_gouji_of_$words[1]] )); then
      _gouji_of_$words[1]
      _arguments -S $specs && return 0
    fi
  fi
  return 1
}

if [[ $funcstack[1] == _gouji ]]; then
  _gouji "$@"
else
  compdef _gouji gouji
fi
