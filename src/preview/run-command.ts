/** What both commands do: read the command line, make the report, write and print it, and answer with the exit status. */
import {
  asksForHelp,
  type CommandOptions,
  parseCommandLine,
  USAGE,
  UsageError,
  WHERE_HELP_IS,
} from './command-options';
import { type MadeReport, makeReport, UnreadableFile } from './make-report';
import { headlineFigures, reportJson } from './print-report';
import { checkPlaceFor, UnwritableFile, writeFileWhole } from './write-file';
import { writeXlsx } from './xlsx/write-xlsx';

const STATUS = { built: 0, noReport: 1, wrongUsage: 2 } as const;

export interface Command {
  readonly root: string;
  /** The file to report on where none is named. */
  readonly sample?: string;
  /** What comes after the figures, also where there is no report; not for a program that asks for JSON. */
  readonly afterwards?: (options: CommandOptions, made: MadeReport) => Promise<void>;
}

export async function runCommand(args: readonly string[], { root, sample, afterwards }: Command): Promise<number> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const print = (object: object): void => void process.stdout.write(`${JSON.stringify(object, null, 2)}\n`);
  const asksForJson = args.includes('--json');
  if (asksForHelp(args)) {
    process.stdout.write(USAGE);
    return STATUS.built;
  }
  try {
    const options = parseCommandLine(args, sample);
    const { out } = options;
    // Before the work, and not after it.
    if (out !== null) checkPlaceFor(out);
    const made = await makeReport(options, root);
    if (out !== null && made.problem === null) writeFileWhole(out, await writeXlsx(made.workbook));
    if (options.json) print(reportJson(options.files, made));
    else if (made.problem === null) process.stdout.write(headlineFigures(made, options));
    if (made.problem !== null) say(made.problem);
    made.workbook.dispose();
    if (!options.json) await afterwards?.(options, made);
    return made.problem === null ? STATUS.built : STATUS.noReport;
  } catch (error) {
    if (error instanceof UsageError) {
      if (asksForJson) print({ error: error.message });
      say(`${error.message}\n${WHERE_HELP_IS}`);
      return STATUS.wrongUsage;
    }
    if (error instanceof UnwritableFile) {
      if (asksForJson) print({ error: error.message });
      say(error.message);
      return STATUS.noReport;
    }
    if (!(error instanceof UnreadableFile)) throw error;
    if (asksForJson) print({ file: error.file, error: error.message });
    say(error.message);
    return STATUS.noReport;
  }
}
