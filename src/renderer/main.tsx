import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './app/api.ts';
import { App } from './app/app.tsx';
import { SessionEnded } from './app/session-ended.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no place for the application.');
const root = createRoot(container);
const isConnected = await connect(() => root.render(<SessionEnded />));
root.render(<StrictMode>{isConnected ? <App /> : <SessionEnded />}</StrictMode>);
