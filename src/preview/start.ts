/** `npm start`: the report of the sample campaigns, or of files of one's own, and then the playground with the same files. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CommandOptions } from './command-options';
import type { MadeReport } from './make-report';
import { runCommand } from './run-command';
import { servePage } from './serve-page';

const root = process.env.MESSAGE_ROI_ROOT ?? '.';
const samplesFolder = join(root, 'src', 'preview', 'samples');
const sample = join(samplesFolder, 'campaigns-en.csv');
const write = (text: string): void => void process.stdout.write(text);

process.exitCode = await runCommand(process.argv.slice(2), { root, sample, afterwards: playground });

async function playground(options: CommandOptions, { choices, sources }: MadeReport): Promise<void> {
  const isSample = options.files.includes(sample);
  const hasChoices = saysMoreThanFiles(options);
  const server = await servePage({
    pageFolder: join(root, 'node_modules', '.cache', 'message-roi', 'page'),
    addOnFolder: join(root, 'dist'),
    samplesFolder,
    name: isSample ? 'Sample campaigns' : options.files.map((file) => basename(file)).join(', '),
    files: options.files.map((file, index) => ({
      name: basename(file),
      bytes: readFileSync(file),
      ...(hasChoices ? { sheet: sources[index]?.sheetInFile ?? '' } : {}),
    })),
    choices: hasChoices ? choices : null,
  });
  const stopped = untilStopped();
  write(`\nMade from ${options.files.join(', ')}\n`);
  if (isSample) write('Try your own file: npm start -- my-campaigns.csv\n');
  write(`\nOpen it in a spreadsheet: ${server.url}\nStop with Ctrl+C.\n`);
  await stopped;
  await server.close();
}

/** With options the page shows the report that they ask for; without any, building it is the visitor's first step. */
function saysMoreThanFiles({ mapping, channels, sheets, currency, language, assumptions }: CommandOptions): boolean {
  const lists = [mapping, channels, sheets, Object.keys(assumptions)];
  return lists.some(({ length }) => length > 0) || currency !== null || language !== 'en';
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
