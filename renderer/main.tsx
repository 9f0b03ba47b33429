import './styles/base.css';
import './styles/parts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './App.tsx';
import { programOf } from './client/program.ts';
import { createApp } from './store/appStore.ts';

// The content security policy forbids making code from text, which zod would try first.
config({ jitless: true });

const place = document.getElementById('window');
if (place === null) throw new Error('The page has no place for the window.');

const app = createApp(programOf(window));
void app.start();
createRoot(place).render(
  <StrictMode>
    <App app={app} />
  </StrictMode>,
);
