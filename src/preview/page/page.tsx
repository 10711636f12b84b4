/** The page's first script: fetches the add-on as it was built, shows the screen and opens the first spreadsheet. */
import './page.css';
import { createRoot } from 'react-dom/client';
import { App, GRID_ID } from './app';
import { Playground } from './playground';
import type { StartContent } from './start-content';

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be reached. Is npm start still running?`);
  return response.text();
}

/** Text is measured when the grid is drawn: the letters must be there by then, and once more when others arrive. */
function redrawForFonts(playground: Playground): void {
  document.fonts.addEventListener('loadingdone', () =>
    playground.workbook?.engine.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas(),
  );
}

async function show(): Promise<void> {
  const app = document.getElementById('app') as HTMLElement;
  try {
    const [code, sidebar, start] = await Promise.all([
      textOf('/add-on/Code.js'),
      textOf('/add-on/sidebar.html'),
      textOf('/start.json'),
      document.fonts.load('10pt Arial'),
      document.fonts.load('bold 10pt Arial'),
    ]);
    const content = JSON.parse(start) as StartContent;
    const playground = new Playground(GRID_ID, { code, sidebar });
    // For the console and for tests: the spreadsheet behind the picture.
    Object.assign(window, { playground });
    app.replaceChildren();
    createRoot(app).render(<App playground={playground} samples={content.samples} />);
    redrawForFonts(playground);
    await playground.start(content);
  } catch (error) {
    app.textContent = error instanceof Error ? error.message : String(error);
  }
}

void show();
