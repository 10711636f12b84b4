/** `npm start`: the report of the sample campaigns, or of a file of one's own. */
import { join } from 'node:path';
import { runCommand } from './run-command';

const root = process.env.MESSAGE_ROI_ROOT ?? '.';
const sample = join(root, 'src', 'preview', 'samples', 'campaigns-en.csv');

process.exitCode = await runCommand(process.argv.slice(2), {
  root,
  sample,
  closing: ({ files }) =>
    `\nMade from ${files.join(', ')}\n${files.includes(sample) ? 'Try your own file: npm start -- my-campaigns.csv\n' : ''}`,
});
