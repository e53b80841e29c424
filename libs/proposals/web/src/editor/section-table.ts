import { TableView } from '@tiptap/extension-table';

/** A wide table scrolls by itself; where one only reads, the keyboard must be able to reach it for that; where one writes, the caret scrolls it. */
export class SectionTableView extends TableView {
  constructor(...given: ConstructorParameters<typeof TableView>) {
    super(...given);
    const [, , view] = given;
    if (view && !view.editable) this.dom.tabIndex = 0;
  }
}
