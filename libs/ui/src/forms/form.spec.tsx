/** @jest-environment jsdom */
import { act } from 'react';
import { compose, draw, emit, enter } from '../spec-screen';
import { Form } from './form';

const setUp = async () => {
  const submitted: string[] = [];
  const screen = await draw(
    <Form onSubmit={(event) => void submitted.push(String(new FormData(event.currentTarget as HTMLFormElement).get('name')))}>
      <input name="name" />
    </Form>,
  );
  return { submitted, form: screen.find('form'), field: screen.find('input') };
};
const submit = (form: HTMLElement) => emit(form, new Event('submit', { bubbles: true, cancelable: true }));

describe('Form', () => {
  it('submits at once when nothing is being composed', async () => {
    const { submitted, form, field } = await setUp();
    await enter(field, '나루');
    await submit(form);
    expect(submitted).toEqual(['나루']);
  });

  it('waits for the syllable and then submits what is complete, once', async () => {
    const { submitted, form, field } = await setUp();
    await compose(field, 'start');
    await enter(field, '나르');
    await submit(form);
    expect(submitted).toEqual([]);
    await compose(field, 'end', '나루');
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    expect(submitted).toEqual(['나루']);
  });
});
