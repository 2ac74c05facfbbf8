# SPDX-License-Identifier: GPL-3.0-or-later
# Inside the zsh that candidates.zsh asks: a tab prints what is offered, and empties the line.
autoload -Uz compinit
compinit -D -u
source $SCRIPT
bindkey '^I' complete-word
unsetopt prompt_cr prompt_sp zle_bracketed_paste 2>/dev/null
unset zle_bracketed_paste
setopt rc_expand_param
zstyle ':completion:*' list-grouped false
zstyle ':completion:*' force-list always
typeset -ga offered

compadd () {
  # Asked for names alone, not to offer them.
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  typeset -a hits shown
  typeset i description
  (( $@[(I)-d] )) && {
    typeset list=${@[$[${@[(i)-d]} + 1]]}
    [[ $list == \(* ]] && eval "shown=$list" || shown=( "${(@P)list}" )
  }
  builtin compadd -A hits -D shown "$@"
  setopt localoptions norcexpandparam extendedglob
  typeset -A apre hpre hsuf asuf
  zparseopts -E P:=apre p:=hpre S:=asuf s:=hsuf
  for (( i = 1; i <= $#hits; i++ )); do
    local word=${hits[i]} end=$asuf[-S]
    [[ -d $hpre[-p]$word ]] && end=/
    [[ $MEANINGS == 1 && -n $shown[i] ]] && description=" — $shown[i]" || description=
    offered+=("$IPREFIX$apre[-P]$hpre[-p]$word$end$hsuf[-s]$description")
  done
  builtin compadd "$@"
}

begin () { offered=() }
finish () {
  print -n -r -- "<BEGIN>${(pj:\t:)offered}<END>"
  compstate[list]= compstate[insert]=
}
show () { # both are forgotten after each completion
  compprefuncs=( begin )
  comppostfuncs=( finish )
  zle complete-word
  BUFFER=
}
zle -N show
bindkey '^I' show
# Ready for what is typed, once the line editor waits.
zle-line-init () { print -n READY }
zle -N zle-line-init
