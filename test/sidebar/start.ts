/** What the page starts with, as the server writes it. */

import type { SidebarStart } from '../../src/app/sidebar-answers';
import { startSidebar } from '../../src/app/start-sidebar';

export const START: SidebarStart = startSidebar('en', 'en_US');
