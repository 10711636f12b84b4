/** The filter of a sheet, which a person sets on the page; scripts may look at it. */
import type { Area } from './a1-notation';
import { ServiceObject } from './exposure';
import { SheetRange } from './range';
import type { Modelled } from './service-calls';
import type { WorkbookDocument } from './workbook-document';

export class Filter extends ServiceObject implements Modelled<'Filter'> {
  readonly className = 'Filter';
  constructor(
    private readonly document: WorkbookDocument,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }
  getRange(): SheetRange {
    return new SheetRange(this.document, this.sheetId, this.area);
  }
}
