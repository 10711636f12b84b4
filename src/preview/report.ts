/** `npm run report`: the report of one or more files, as headline figures or as JSON. */
import { runCommand } from './run-command';

process.exitCode = await runCommand(process.argv.slice(2), { root: process.env.MESSAGE_ROI_ROOT ?? '.' });
