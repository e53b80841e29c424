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
}

/** State that many distant components read in part; kept outside of React so that typing redraws none of them. */
export class Workspace {
  private state: WorkspaceState = { sectionId: null, writing: null, typing: false, uploads: 0 };
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
