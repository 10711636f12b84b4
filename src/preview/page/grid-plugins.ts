/** The engine's plugins for a page: those of a workbook without one, and what draws, edits and formats cells on the screen. */
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';
import '@univerjs/drawing-ui/lib/index.css';
import '@univerjs/sheets-drawing-ui/lib/index.css';
import '@univerjs/docs-ui/facade';
import '@univerjs/sheets-drawing-ui/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/ui/facade';
import { mergeLocales } from '@univerjs/core';
import designTexts from '@univerjs/design/locale/en-US';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsDrawingPlugin } from '@univerjs/docs-drawing';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsTexts from '@univerjs/docs-ui/locale/en-US';
import { UniverDrawingPlugin } from '@univerjs/drawing';
import { UniverDrawingUIPlugin } from '@univerjs/drawing-ui';
import drawingTexts from '@univerjs/drawing-ui/locale/en-US';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import sheetsTexts from '@univerjs/sheets/locale/en-US';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalTexts from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import { UniverSheetsDrawingPlugin } from '@univerjs/sheets-drawing';
import { UniverSheetsDrawingUIPlugin } from '@univerjs/sheets-drawing-ui';
import sheetsDrawingTexts from '@univerjs/sheets-drawing-ui/locale/en-US';
import formulaTexts from '@univerjs/sheets-formula/locale/en-US';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiTexts from '@univerjs/sheets-formula-ui/locale/en-US';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import noteTexts from '@univerjs/sheets-note-ui/locale/en-US';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numfmtTexts from '@univerjs/sheets-numfmt-ui/locale/en-US';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiTexts from '@univerjs/sheets-ui/locale/en-US';
import { UniverUIPlugin } from '@univerjs/ui';
import uiTexts from '@univerjs/ui/locale/en-US';
import { type EnginePlugin, HEADLESS_PLUGINS } from '../engine';

/** Plugins ask for each other while they start, so what draws comes before what is drawn. */
export const gridPlugins = (container: string): readonly EnginePlugin[] => [
  { plugin: UniverDocsPlugin },
  { plugin: UniverRenderEnginePlugin },
  { plugin: UniverUIPlugin, config: { container, header: true, toolbar: true, footer: true, contextMenu: true } },
  { plugin: UniverDocsUIPlugin },
  ...HEADLESS_PLUGINS,
  // Sheets does not mark text that looks like a number.
  { plugin: UniverSheetsUIPlugin, config: { disableForceStringAlert: true, disableForceStringMark: true } },
  { plugin: UniverSheetsFormulaUIPlugin },
  { plugin: UniverSheetsNumfmtUIPlugin },
  { plugin: UniverSheetsConditionalFormattingUIPlugin },
  { plugin: UniverSheetsNoteUIPlugin },
  { plugin: UniverDrawingPlugin },
  { plugin: UniverDocsDrawingPlugin },
  { plugin: UniverDrawingUIPlugin },
  { plugin: UniverSheetsDrawingPlugin },
  { plugin: UniverSheetsDrawingUIPlugin },
];

export const gridTexts = (): object =>
  mergeLocales(
    designTexts,
    uiTexts,
    docsTexts,
    sheetsTexts,
    sheetsUiTexts,
    formulaTexts,
    formulaUiTexts,
    numfmtTexts,
    conditionalTexts,
    noteTexts,
    drawingTexts,
    sheetsDrawingTexts,
  );
