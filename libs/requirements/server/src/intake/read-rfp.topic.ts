/** The job that reads an RFP: `{ rfpId, attempt }`. */
export const READ_RFP = 'read-rfp';
