import { startFilters } from './filters.js';
import { startMap } from './map.js';
import { startDrawer, startErrorSummary, startPanels, startPrint } from './pages.js';
import { startQuickExit } from './quick-exit.js';
import { startTheme } from './theme.js';
import { startTray } from './tray.js';
import { startWeights } from './weights.js';

document.documentElement.classList.add('scripted');
startQuickExit();
startTheme();
startPanels();
startWeights();
startFilters();
startTray();
startMap();
startDrawer();
startErrorSummary();
startPrint();
