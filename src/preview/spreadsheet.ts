/** The spreadsheet: its sheets, locale, time zone and metadata. */
import { RemoveSheetCommand, SetWorksheetOrderMutation } from '@univerjs/sheets';
import { ServiceError } from './call-recorder';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOf } from './developer-metadata';
import { ServiceObject } from './exposure';
import { SheetRange } from './range';
import type { Modelled } from './service-calls';
import { checkSheetName, Sheet } from './sheet';
import type { WorkbookDocument } from './workbook-document';

export class Spreadsheet extends ServiceObject implements Modelled<'Spreadsheet'> {
  readonly className = 'Spreadsheet';

  constructor(readonly document: WorkbookDocument) {
    super();
  }

  getId(): string {
    return this.document.engine.unitId;
  }
  getName(): string {
    return this.document.engine.workbook.getName();
  }
  getSpreadsheetLocale(): string {
    return this.document.locale;
  }
  getSpreadsheetTimeZone(): string {
    return this.document.timeZone;
  }

  getSheets(): Sheet[] {
    return this.document.sheetIds().map((id) => new Sheet(this.document, id));
  }
  getSheetByName(name: string): Sheet | null {
    const id = this.document.findSheetId(String(name));
    return id === undefined ? null : new Sheet(this.document, id);
  }
  getSheetById(sheetId: number): Sheet | null {
    const id = this.document.sheetIds().find((known) => this.document.sheetNumber(known) === sheetId);
    return id === undefined ? null : new Sheet(this.document, id);
  }
  getActiveSheet(): Sheet {
    return new Sheet(this.document, this.document.activeSheetId);
  }
  getActiveRange(): SheetRange | null {
    const active = this.document.activeArea;
    // On a sheet where nobody has selected anything yet, the first cell is.
    if (active && active.sheetId === this.document.activeSheetId && this.document.hasSheet(active.sheetId))
      return new SheetRange(this.document, active.sheetId, active.area);
    return this.getActiveSheet().getRange(1, 1);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    this.document.activate(sheet.sheetId);
    return sheet;
  }

  /** `insertSheet()`, `(name)`, `(index)` or `(name, index)`; the new sheet becomes the active one. */
  insertSheet(...args: (string | number | object)[]): Sheet {
    const name = args.find((arg) => typeof arg === 'string') as string | undefined;
    const index = args.find((arg) => typeof arg === 'number') as number | undefined;
    if (args.some((arg) => typeof arg === 'object'))
      throw new ServiceError('insertSheet with options is not modelled.');
    if (name !== undefined) checkSheetName(this.document, name);
    const sheets = this.document.sheetIds();
    const after = sheets.indexOf(this.document.activeSheetId) + 1;
    if (index !== undefined && (index < 0 || index > sheets.length))
      throw new ServiceError('The sheet index is out of bounds.');
    const sheetId = this.document.insertSheet(name ?? this.document.freeSheetName('Sheet'), index ?? after);
    this.document.activate(sheetId);
    return new Sheet(this.document, sheetId);
  }
  deleteSheet(sheet: Sheet): void {
    this.document.worksheet(sheet.sheetId);
    const others = this.getSheets().filter((other) => other.sheetId !== sheet.sheetId);
    if (others.length === 0) throw new ServiceError("You can't remove all the sheets in a document.");
    const visible = others.filter((other) => !other.isSheetHidden());
    if (visible.length === 0) throw new ServiceError("You can't remove all the visible sheets in a document.");
    if (this.document.activeSheetId === sheet.sheetId) this.document.activate((visible[0] as Sheet).sheetId);
    const name = sheet.getName();
    this.document.run(RemoveSheetCommand.id, sheet.sheetId, {});
    this.document.forgetSheet(sheet.sheetId);
    this.document.loseSheetInWrittenFormulas(name);
  }
  /** Moves the active sheet to a place counted from 1. */
  moveActiveSheet(position: number): void {
    const sheets = this.document.sheetIds();
    if (!(position >= 1 && position <= sheets.length)) throw new ServiceError('The sheet position is out of bounds.');
    const fromOrder = sheets.indexOf(this.document.activeSheetId);
    this.document.run(SetWorksheetOrderMutation.id, this.document.activeSheetId, { fromOrder, toOrder: position - 1 });
  }

  toast(message: string, title = '', timeoutSeconds?: number): void {
    this.document.toasts.push({
      message: String(message),
      title: String(title),
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    });
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata(this.document, null, args);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.document, null);
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.document, null);
  }
}
