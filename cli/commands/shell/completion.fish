# fish completion for gouji: what `gouji completion fish` prints.
# SPDX-License-Identifier: GPL-3.0-or-later

# The words before the cursor that are neither options nor their values, without `gouji`. What of
# the options takes a value stands in __gouji_valued.
function __gouji_operands
    set -l words (commandline -opc)
    set -e words[1]
    set -l value 0
    for word in $words
        if test $value = 1
            set value 0
        else if contains -- $word $__gouji_valued
            set value 1
        else if not string match -q -- '-?*' $word
            echo $word
        end
    end
end

function __gouji_no_command
    test (count (__gouji_operands)) = 0
end

function __gouji_is # COMMAND
    set -l operands (__gouji_operands)
    test (count $operands) -gt 0; and test "$operands[1]" = $argv[1]
end

function __gouji_first # COMMAND
    set -l operands (__gouji_operands)
    test (count $operands) = 1; and test "$operands[1]" = $argv[1]
end

# What is being typed, without an option before it: of --select=A0 that is A0.
function __gouji_typed
    string replace -r -- '^--[a-z-]+=' '' (commandline -ct | string collect)
end

# WORD<tab>MEANING lines of standard input, behind what is typed up to the last comma.
function __gouji_behind_commas
    set -l typed (__gouji_typed)
    set -l before (string match -r -- '^.*,' "$typed")
    while read -l line
        echo "$before$line"
    end
end

function __gouji_rule_list
    begin
        __gouji_rules
        __gouji_groups
    end | __gouji_behind_commas
end

function __gouji_rule_levels # A04=error,S=info
    set -l typed (__gouji_typed)
    set -l last (string replace -r -- '^.*,' '' "$typed")
    if string match -q -- '*=*' "$last"
        set -l rule (string replace -r -- '=.*$' '=' "$last")
        __gouji_levels | while read -l line
            echo "$rule$line"
        end | __gouji_behind_commas
    else
        begin
            __gouji_rules
            __gouji_groups
        end | string replace \t =\t | __gouji_behind_commas
    end
end

function __gouji_rule_points # A04=2,error=0.5
    set -l typed (__gouji_typed)
    set -l last (string replace -r -- '^.*,' '' "$typed")
    string match -q -- '*=*' "$last"; and return
    begin
        __gouji_rules
        __gouji_groups
        __gouji_levels
    end | string replace \t =\t | __gouji_behind_commas
end

function __gouji_format_and_file # json=FILE
    set -l typed (__gouji_typed)
    if string match -q -- '*=*' "$typed"
        set -l format (string replace -r -- '=.*$' '=' "$typed")
        for path in (__fish_complete_path (string replace -r -- '^[^=]*=' '' "$typed"))
            echo "$format$path"
        end
    else
        __gouji_formats | string replace \t =\t
    end
end

complete -c gouji -e
complete -c gouji -f

@TABLES@
