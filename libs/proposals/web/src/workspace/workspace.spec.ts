import type { Editor } from '@tiptap/core';
import { Workspace } from './workspace';

const editor = (): Editor => ({}) as Editor;

describe('the editors on the page', () => {
  it('are found once they are there', async () => {
    const [workspace, first] = [new Workspace(), editor()];
    const waiting = workspace.editorOf('s1', 5_000);
    workspace.opened('s2', editor());
    workspace.opened('s1', first);
    expect(await waiting).toBe(first);
    expect(await workspace.editorOf('s1', 0)).toBe(first);
  });

  it('are not waited for without end', async () => expect(await new Workspace().editorOf('s1', 10)).toBeNull());

  it('leave when they close, but not when another one has taken their place', () => {
    const [workspace, first, second] = [new Workspace(), editor(), editor()];
    workspace.opened('s1', first);
    workspace.focus('s1', first);
    workspace.opened('s1', second);
    workspace.closed('s1', first);
    expect([workspace.read().editors.get('s1'), workspace.read().writing]).toEqual([second, null]);
    workspace.closed('s1', second);
    expect(workspace.read().editors.size).toBe(0);
  });
});
