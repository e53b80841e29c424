import { UPLOAD_LIMITS } from './image-policy';

/** Asks the person for pictures; calls back only when some were chosen. */
export const pickImages = (onPicked: (files: readonly File[]) => void): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = UPLOAD_LIMITS.types.join(',');
  input.addEventListener('change', () => {
    if (input.files && input.files.length > 0) onPicked([...input.files]);
  });
  input.click();
};
