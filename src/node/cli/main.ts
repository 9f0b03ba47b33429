#!/usr/bin/env node
import { runProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

// The reader of a pipe may leave early (`full-hearing law | head`): then there is nobody to write for.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await runProgram(process.argv.slice(2), processTerminal);
