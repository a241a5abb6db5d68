/** Completion scripts: all that is known when they are printed, so that no program runs while somebody types. */

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What may stand behind a command. */
export interface CommandWords {
  /** Names of commands below `affinity-mock`; none: that itself. */
  path: readonly string[];
  options: readonly { flag: string; choices: readonly string[]; takesValue: boolean; description: string }[];
  commands: readonly { name: string; description: string }[];
  /** Values of its argument. */
  words: readonly string[];
}

export function script(shell: Shell, commands: readonly CommandWords[]): string {
  if (shell === 'fish') return fish(commands);
  const body = posix(commands);
  if (shell === 'bash') return `${body}${BASH}`;
  return `#compdef affinity-mock\n${body}${ZSH}`;
}

/** Shared by bash and zsh: from the words before the cursor to those that may follow, one a line. */
function posix(commands: readonly CommandWords[]): string {
  const known = commands.filter(({ path }) => path.length > 0).map(({ path }) => quoted(path.join(' ')));
  const cases = commands.map(({ path, options, commands: below, words }) => {
    const all = [...below.map(({ name }) => name), ...words, ...options.map(({ flag }) => flag)];
    const values = options
      .filter(({ takesValue }) => takesValue)
      .map(({ flag, choices }) => `        ${flag}) printf '%s\\n' ${choices.map(quoted).join(' ')}; return ;;`);
    const asked = values.length > 0 ? `      case "$previous" in\n${values.join('\n')}\n      esac\n` : '';
    return `    ${quoted(path.join(' '))})\n${asked}      printf '%s\\n' ${all.map(quoted).join(' ')} ;;`;
  });
  return `_affinity_mock_words() {
  local current='' word previous=''
  for word in "$@"; do
    # Behind -- stands somebody else's command.
    [ "$word" = -- ] && return
    previous="$word"
    case "\${current:+$current }$word" in
      ${known.join('|')}) current="\${current:+$current }$word" ;;
    esac
  done
  case "$current" in
${cases.join('\n')}
  esac
}
`;
}

const BASH = `_affinity_mock() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(_affinity_mock_words "\${COMP_WORDS[@]:1:COMP_CWORD-1}")" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _affinity_mock affinity-mock
`;

const ZSH = `_affinity_mock() {
  local -a found
  found=(\${(f)"$(_affinity_mock_words "\${(@)words[2,CURRENT-1]}")"})
  if (( \${#found} )); then compadd -a found; else _files; fi
}
if [ "$funcstack[1]" = "_affinity-mock" ]; then _affinity_mock "$@"; else compdef _affinity_mock affinity-mock; fi
`;

function fish(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ path, options, commands: below, words }) => {
    const condition = quoted(`__affinity_mock_at ${path.join(' ')}`.trim());
    const line = (rest: string) => `complete -c affinity-mock -n ${condition} ${rest}`;
    return [
      ...below.map(({ name, description }) => line(`-f -a ${quoted(name)} -d ${quoted(description)}`)),
      ...words.map((word) => line(`-f -a ${quoted(word)}`)),
      ...options.map(({ flag, choices, takesValue, description }) => {
        const values = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : '';
        return line(`-l ${quoted(flag.replace(/^--/, ''))}${values} -d ${quoted(description)}`);
      }),
    ];
  });
  const known = commands.filter(({ path }) => path.length > 0).map(({ path }) => quoted(path.join(' ')));
  return `function __affinity_mock_at
    set -l current
    for word in (commandline -opc)[2..-1]
        test "$word" = --; and return 1
        contains -- (string join ' ' -- $current $word) ${known.join(' ')}; and set -a current $word
    end
    test "$current" = "$argv"
end
${lines.join('\n')}
`;
}

const quoted = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`;
