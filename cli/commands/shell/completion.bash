# bash completion for gouji: what `gouji completion bash` prints.
# SPDX-License-Identifier: GPL-3.0-or-later

@TABLES@
# Into COMPREPLY: LEAD before each of the WORDs that goes on as VALUE begins. bash cuts words at
# "=", and only what stands behind the last one is put in their place.
_gouji_offer() { # LEAD VALUE WORD…
  local lead=$1 value=$2 word cut=
  shift 2
  [[ $COMP_WORDBREAKS == *=* && $lead == *=* ]] && cut=${lead%"${lead##*=}"}
  for word in "$@"; do
    word=$lead$word
    [[ $word == "$lead$value"* ]] && COMPREPLY+=("${word#"$cut"}")
  done
}

# Files that end in one of the ENDINGs, or any where there is none, and folders.
_gouji_offer_files() { # LEAD VALUE [ENDING…]
  local lead=$1 value=$2 name ending plain fit=()
  shift 2
  local names=()
  mapfile -t names < <(compgen -f -- "$value")
  for name in "${names[@]}"; do
    plain=${name/#'~'/$HOME}
    if [[ -d $plain ]]; then
      fit+=("$name")
      continue
    fi
    for ending in "$@"; do
      [[ ${name,,} == *"$ending" ]] && fit+=("$name") && break
    done
  done
  ((${#fit[@]})) || fit=("${names[@]}")
  ((${#fit[@]})) || return 0
  compopt -o filenames 2>/dev/null
  local cut=
  [[ $COMP_WORDBREAKS == *=* && $lead == *=* ]] && cut=${lead%"${lead##*=}"}
  for name in "${fit[@]}"; do
    name=$lead$name
    COMPREPLY+=("${name#"$cut"}")
  done
}

_gouji_offer_folders() { # LEAD VALUE
  local names=()
  mapfile -t names < <(compgen -d -- "$2")
  compopt -o filenames 2>/dev/null
  _gouji_offer "$1" "" "${names[@]}"
}

# What may follow an option, or stand in the place of an argument.
_gouji_offer_value() { # TAKES LEAD VALUE
  local kind=${1%% *} lead=$2 value=$3 known=()
  [[ $1 == *' '* ]] && read -ra known <<<"${1#* }"
  case $kind in
    words) _gouji_offer "$lead" "$value" "${known[@]}" ;;
    file) _gouji_offer_files "$lead" "$value" ;;
    reports) _gouji_offer_files "$lead" "$value" .pdf .txt .zip ;;
    toml)
      [[ -z $value ]] || _gouji_offer "$lead" "$value" "${known[@]}"
      ((${#COMPREPLY[@]})) || _gouji_offer_files "$lead" "$value" .toml
      [[ -n $value ]] || _gouji_offer "$lead" "$value" "${known[@]}"
      ;;
    folder) _gouji_offer_folders "$lead" "$value" ;;
    rule) _gouji_offer "$lead" "$value" "${_gouji_rules[@]}" ;;
    rules)
      lead=$lead${value%"${value##*,}"}
      _gouji_offer "$lead" "${value##*,}" "${_gouji_rules[@]}" "${_gouji_groups[@]}"
      ;;
    rule=level)
      lead=$lead${value%"${value##*,}"}
      value=${value##*,}
      if [[ $value == *=* ]]; then
        _gouji_offer "$lead${value%%=*}=" "${value#*=}" "${_gouji_levels[@]}"
      else
        compopt -o nospace 2>/dev/null
        _gouji_offer "$lead" "$value" "${_gouji_rules[@]/%/=}" "${_gouji_groups[@]/%/=}"
      fi
      ;;
    rule=points)
      lead=$lead${value%"${value##*,}"}
      value=${value##*,}
      if [[ $value != *=* ]]; then
        compopt -o nospace 2>/dev/null
        _gouji_offer "$lead" "$value" "${_gouji_rules[@]/%/=}" "${_gouji_groups[@]/%/=}" "${_gouji_levels[@]/%/=}"
      fi
      ;;
    format=file)
      if [[ $value == *=* ]]; then
        _gouji_offer_files "$lead${value%%=*}=" "${value#*=}"
      else
        compopt -o nospace 2>/dev/null
        _gouji_offer "$lead" "$value" "${known[@]/%/=}"
      fi
      ;;
  esac
}

_gouji() {
  local words=() word i command= option= takes= count=0 only_files=
  COMPREPLY=()
  # bash cuts words at "=": put them together again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if ((i > 1)) && [[ $COMP_WORDBREAKS == *=* && ($word == = || ${COMP_WORDS[i - 1]} == =) ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
  done
  ((${#words[@]})) || words=("")
  local current=${words[-1]}
  for word in "${words[@]:0:${#words[@]}-1}"; do
    if [[ -n $option ]]; then
      option= # and this is its value
    elif [[ -n $only_files || $word != -?* ]]; then
      if [[ -z $command ]]; then command=$word; else ((count++)); fi
    elif [[ $word == -- ]]; then
      only_files=1
    elif [[ $word != --*=* ]] && _gouji_takes "$command" "$word"; then
      option=$word
    fi
  done

  if [[ -n $option ]]; then
    _gouji_takes "$command" "$option"
    _gouji_offer_value "$takes" "" "$current"
  elif [[ -z $only_files && $current == --*=* ]]; then
    if _gouji_takes "$command" "${current%%=*}"; then
      _gouji_offer_value "$takes" "${current%%=*}=" "${current#*=}"
    fi
  elif [[ -z $only_files && $current == -* ]]; then
    _gouji_options "$command"
  elif [[ -z $command ]]; then
    _gouji_offer "" "$current" "${_gouji_commands[@]}"
  else
    _gouji_argument "$command" "$count"
    _gouji_offer_value "$takes" "" "$current"
  fi
  return 0
}

complete -F _gouji gouji
