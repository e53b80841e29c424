export { MatrixPage } from './matrix/matrix.page';
export { OpinionsPage } from './opinions/opinions.page';
export { OpinionPage } from './opinions/opinion.page';
export { ReviewPage } from './review/review.page';
