import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api, connect } from './app/api.ts';
import { App } from './app/app.tsx';
import { SessionEnded } from './app/session-ended.tsx';
import { tellNetwork } from './app/tell-network.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no place for the application.');
const root = createRoot(container);
const isConnected = await connect(() => root.render(<SessionEnded />));
if (isConnected) tellNetwork(window, (notice) => api.sync.notice.mutate(notice));
root.render(<StrictMode>{isConnected ? <App /> : <SessionEnded />}</StrictMode>);
