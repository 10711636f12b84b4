/** Opens an embedded workbook in Node. */
import { type EmbeddedWorkbook, openEmbeddedWorkbook, type WorkbookOptions } from './embedded-workbook';
import { openNodeRealm } from './realm-node';

export async function openWorkbook(options: WorkbookOptions): Promise<EmbeddedWorkbook> {
  return openEmbeddedWorkbook(options, openNodeRealm);
}
