import type { Editor } from '@tiptap/core';

/** Which section the person is at, and which editor the tools act on. */
export interface WorkspaceState {
  /** Highlighted in the outline and shown in the side panel. */
  readonly sectionId: string | null;
  /** The editor that had the caret last; stays while a tool is used. */
  readonly writing: { readonly sectionId: string; readonly editor: Editor } | null;
  /** Whether the caret is in it right now. */
  readonly typing: boolean;
  /** Pictures on their way to the server. */
  readonly uploads: number;
  /** Of the sections whose texts are open, by section. */
  readonly editors: ReadonlyMap<string, Editor>;
}

/** State that many distant components read in part; kept outside of React so that typing redraws none of them. */
export class Workspace {
  private state: WorkspaceState = { sectionId: null, writing: null, typing: false, uploads: 0, editors: new Map() };
  private readonly listeners = new Set<() => void>();

  readonly read = (): WorkspaceState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The person scrolled to, clicked or chose a section. While typing, scrolling alone does not lead away. */
  visit(sectionId: string, by: 'choice' | 'scroll'): void {
    if (by === 'scroll' && this.state.typing) return;
    this.change({ sectionId });
  }

  focus(sectionId: string, editor: Editor): void {
    this.change({ sectionId, writing: { sectionId, editor }, typing: true });
  }

  blur(editor: Editor): void {
    if (this.state.writing?.editor === editor) this.change({ typing: false });
  }

  /** A section's text is on the page. */
  opened(sectionId: string, editor: Editor): void {
    this.change({ editors: new Map(this.state.editors).set(sectionId, editor) });
  }

  /** It is not any more. */
  closed(sectionId: string, editor: Editor): void {
    this.release(editor);
    if (this.state.editors.get(sectionId) !== editor) return;
    const editors = new Map(this.state.editors);
    editors.delete(sectionId);
    this.change({ editors });
  }

  /** The section's editor once it is there; null where it does not come in time. */
  editorOf(sectionId: string, milliseconds: number): Promise<Editor | null> {
    const there = this.state.editors.get(sectionId);
    if (there) return Promise.resolve(there);
    return new Promise((resolve) => {
      const end = (editor: Editor | null): void => {
        clearTimeout(timer);
        forget();
        resolve(editor);
      };
      const timer = setTimeout(() => end(null), milliseconds);
      const forget = this.subscribe(() => {
        const editor = this.state.editors.get(sectionId);
        if (editor) end(editor);
      });
    });
  }

  /** The editor is gone or may no longer write. */
  release(editor: Editor): void {
    if (this.state.writing?.editor === editor) this.change({ writing: null, typing: false });
  }

  async whileUploading<T>(work: () => Promise<T>): Promise<T> {
    this.change({ uploads: this.state.uploads + 1 });
    try {
      return await work();
    } finally {
      this.change({ uploads: this.state.uploads - 1 });
    }
  }

  private change(part: Partial<WorkspaceState>): void {
    const same = (Object.keys(part) as (keyof WorkspaceState)[]).every((key) => this.state[key] === part[key]);
    if (same) return;
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }
}
