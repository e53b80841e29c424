import { useRef, type FormHTMLAttributes, type SubmitEvent, type SubmitEventHandler } from 'react';

interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> {
  readonly onSubmit: SubmitEventHandler<HTMLFormElement>;
}

/** A form that waits for the syllable: Enter in the middle of Korean input submits once the syllable is complete. */
export const Form = ({ onSubmit, ...props }: FormProps) => {
  const composing = useRef(false);
  const waiting = useRef(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (composing.current) waiting.current = true;
    else onSubmit(event);
  };
  const endComposition = (form: HTMLFormElement) => {
    composing.current = false;
    if (!waiting.current) return;
    waiting.current = false;
    // The field's own change event comes after compositionend.
    setTimeout(() => form.requestSubmit());
  };
  return (
    <form
      noValidate
      {...props}
      onSubmit={submit}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => endComposition(event.currentTarget)}
    />
  );
};
