/** `npm run report`: the report of one or more files, as headline figures or as JSON. */
import { parseCommandLine, UsageError } from './command-options';
import { TableFileError } from './files';
import { makeReport } from './make-report';
import { headlineFigures, reportJson } from './print-report';

const STATUS = { built: 0, noReport: 1, wrongUsage: 2 } as const;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const asksForJson = args.includes('--json');
  try {
    const options = parseCommandLine(args);
    const made = await makeReport(options, process.env.MESSAGE_ROI_ROOT ?? '.');
    if (options.json) process.stdout.write(`${JSON.stringify(reportJson(options.files, made), null, 2)}\n`);
    else if (made.problem === null) process.stdout.write(headlineFigures(made));
    if (made.problem !== null) say(made.problem);
    made.workbook.dispose();
    return made.problem === null ? STATUS.built : STATUS.noReport;
  } catch (error) {
    if (error instanceof UsageError) {
      say(error.message);
      return STATUS.wrongUsage;
    }
    if (!(error instanceof TableFileError)) throw error;
    if (asksForJson) process.stdout.write(`${JSON.stringify({ error: error.message }, null, 2)}\n`);
    say(error.message);
    return STATUS.noReport;
  }
}
