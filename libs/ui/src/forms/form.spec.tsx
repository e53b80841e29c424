/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Form } from './form';

const setUp = () => {
  const submitted = jest.fn<(text: string) => void>();
  render(
    <Form aria-label="form" onSubmit={(event) => submitted(String(new FormData(event.currentTarget as HTMLFormElement).get('name')))}>
      <input name="name" aria-label="name" />
    </Form>,
  );
  return { submitted, form: screen.getByRole('form'), field: screen.getByLabelText<HTMLInputElement>('name') };
};

describe('Form', () => {
  it('submits at once when nothing is being composed', () => {
    const { submitted, form, field } = setUp();
    fireEvent.input(field, { target: { value: '나루' } });
    fireEvent.submit(form);
    expect(submitted.mock.calls).toEqual([['나루']]);
  });

  it('waits for the syllable and then submits what is complete, once', async () => {
    const { submitted, form, field } = setUp();
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: '나르' } });
    fireEvent.submit(form);
    expect(submitted).not.toHaveBeenCalled();
    fireEvent.compositionEnd(field);
    fireEvent.input(field, { target: { value: '나루' } });
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    expect(submitted.mock.calls).toEqual([['나루']]);
  });
});
