#!/bin/sh
# Plays the program's side of a recorded exchange: "> " lines must come in exactly so, "< " lines go out.
exec 3<"$1"
while IFS= read -r recorded <&3; do
    case $recorded in
    '< '*) printf '%s\n' "${recorded#< }" ;;
    '> '*)
        IFS= read -r line
        [ "$line" = "${recorded#> }" ] && continue
        printf 'expected %s\nfound    %s\n' "${recorded#> }" "$line" >&2
        exit 1
        ;;
    esac
done
