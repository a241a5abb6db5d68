#!/usr/bin/env node
import { runCommandLine } from './program.js';

// Whoever reads us may have had enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Nobody hears us any more, which is no reason for a server to end.
process.stderr.on('error', () => {});

process.exitCode = await runCommandLine(process.argv.slice(2), process);
