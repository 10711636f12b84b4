/** `npm start`: the report of the sample campaigns, or of a file of one's own. */
import { join } from 'node:path';
import { parseCommandLine, UsageError } from './command-options';
import { TableFileError } from './files';
import { makeReport } from './make-report';
import { headlineFigures } from './print-report';

const root = process.env.MESSAGE_ROI_ROOT ?? '.';
const sample = join(root, 'src', 'preview', 'samples', 'campaigns-en.csv');

process.exitCode = await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<number> {
  try {
    const options = parseCommandLine(args.length === 0 ? [sample] : args);
    const made = await makeReport(options, root);
    process.stdout.write(
      made.problem === null ? `${headlineFigures(made)}\nMade from ${options.files.join(', ')}\n` : `${made.problem}\n`,
    );
    process.stdout.write('Try your own file: npm start -- my-campaigns.csv\n');
    made.workbook.dispose();
    return made.problem === null ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof TableFileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
