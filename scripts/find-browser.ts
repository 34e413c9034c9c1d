export { findBrowser } from '../src/main/printing/find-browser.ts';
