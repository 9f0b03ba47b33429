import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App.tsx';
import { programOf } from './client/program.ts';
import { createApp } from './store/appStore.ts';
import './styles/base.css';
import './styles/parts.css';

// The content security policy forbids making code from text, which zod would try first.
z.config({ jitless: true });

const place = document.getElementById('window');
if (place === null) throw new Error('The page has no place for the window.');

const app = createApp(programOf(window));
void app.start();
createRoot(place).render(
  <StrictMode>
    <App app={app} />
  </StrictMode>,
);
