# SPDX-License-Identifier: GPL-3.0-or-later
# candidates.bash SCRIPT: for each line of standard input what bash offers at its end.
# shellcheck disable=SC1090
source "$1"
separators=$' \t\n"\'><=;|&(:'  # COMP_WORDBREAKS of an interactive bash, without @
COMP_WORDBREAKS=$separators
while IFS= read -r COMP_LINE; do
  COMP_POINT=${#COMP_LINE}
  # As readline cuts words: "=" is a word of its own.
  read -ra COMP_WORDS <<<"${COMP_LINE//=/ = }"
  [[ $COMP_LINE != *[\ =] ]] || COMP_WORDS+=("")
  # Right behind "=" the cursor stands in that word.
  [[ $COMP_LINE != *= ]] || unset 'COMP_WORDS[-1]'
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _gouji gouji "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
  typed=${COMP_LINE##* }
  [[ $typed == *=* ]] && before=${typed%"${typed##*=}"} || before=
  line=
  for word in "${COMPREPLY[@]}"; do
    [[ -d $before$word || -d $word ]] && word=$word/ # as readline shows folders
    line+=${line:+$'\t'}$before$word
  done
  printf '%s\n' "$line"
done
