// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/system-words.h"

#include <cerrno>

#include "parser/base/say.h"

namespace gouji {

std::string system_words(int error) {
  switch (error) {
    case ENOENT:
      return say("文件夹不存在");
    case ENOTDIR:
      return say("路径中有一段不是文件夹");
    case EACCES:
    case EPERM:
      return say("没有权限");
    case EISDIR:
      return say("这是文件夹");
    case EROFS:
      return say("所在的磁盘只读");
    case ENOSPC:
    case EDQUOT:
      return say("磁盘已满");
    case ENAMETOOLONG:
      return say("名称太长");
    case EEXIST:
      return say("已有同名的文件");
    case ELOOP:
      return say("链接绕成了圈");
    case EMFILE:
    case ENFILE:
      return say("打开的文件太多");
    case EIO:
      return say("读写磁盘出错");
    default:
      return say("系统错误 {}", error);
  }
}

}  // namespace gouji
