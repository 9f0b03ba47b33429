import { Component, type ReactNode } from 'react';
import { t } from '../text/t.ts';

/** Catches an error of the window's own, so that it never leaves an empty page: what was typed is in the journal. */
export class CrashNet extends Component<{ readonly children: ReactNode }, { readonly isCrashed: boolean }> {
  override state = { isCrashed: false };

  static getDerivedStateFromError(): { readonly isCrashed: boolean } {
    return { isCrashed: true };
  }

  override render(): ReactNode {
    if (!this.state.isCrashed) return this.props.children;
    return (
      <main className="alone">
        <h1>{t.words.program}</h1>
        <p>{t.trouble.crashed}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t.trouble.again}
        </button>
      </main>
    );
  }
}
