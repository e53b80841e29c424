import { Plugin, PluginKey, Selection } from '@tiptap/pm/state';

/** A click always puts the caret: also on a column's border, where the table waits to be widened and keeps the mouse to itself. */
export const clickFocus = (): Plugin =>
  new Plugin({
    key: new PluginKey('clickFocus'),
    props: {
      handleDOMEvents: {
        click: (view, event) => {
          const place = view.editable && !view.hasFocus() ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null;
          if (!place) return false;
          view.focus();
          view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
          return false;
        },
      },
    },
  });
