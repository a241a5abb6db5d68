import { Argument, Command } from 'commander';
import { type CommandWords, SHELLS, type Shell, script } from './completion-scripts.js';
import type { Streams } from './streams.js';

/** `affinity-mock completion` */
export function completionCommand({ stdout }: Streams): Command {
  return new Command('completion')
    .description('print a script that lets a shell complete commands and options')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText(
      'after',
      `
Examples:
  source <(affinity-mock completion bash)
  affinity-mock completion zsh > "\${fpath[1]}/_affinity-mock"
  affinity-mock completion fish > ~/.config/fish/completions/affinity-mock.fish`,
    )
    .action((shell: Shell, _options: object, command: Command) => {
      const program = command.parent as Command;
      stdout.write(script(shell, wordsOf(program, [])));
    });
}

/** What stands behind each command, from what commander knows of them. */
function wordsOf(command: Command, path: readonly string[]): CommandWords[] {
  const help = command.createHelp();
  const options = help.visibleOptions(command).map((option) => ({
    flag: option.long ?? option.short ?? '',
    choices: option.argChoices ?? [],
    takesValue: option.required || option.optional,
    description: firstClause(option.description),
  }));
  const commands = help.visibleCommands(command).map((sub) => ({
    name: sub.name(),
    description: firstClause(sub.description()),
  }));
  const words = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  return [
    { path, options, commands, words },
    ...command.commands.flatMap((sub) => wordsOf(sub, [...path, sub.name()])),
  ];
}

const firstClause = (text: string): string => text.split(/: |; | \(/, 1)[0]?.trim() ?? '';
