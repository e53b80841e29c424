/** Fields of a service notice, as the guide to the notice API (v1.1, 2025-09-28) gives them in its worked example. */
export const KONEPS_FIELDS = [
  'bidNtceNo', 'bidNtceOrd', 'reNtceYn', 'rgstTyNm', 'ntceKindNm', 'intrbidYn', 'bidNtceDt', 'refNo', 'bidNtceNm', 'ntceInsttCd',
  'ntceInsttNm', 'dminsttCd', 'dminsttNm', 'bidMethdNm', 'cntrctCnclsMthdNm', 'ntceInsttOfclNm', 'ntceInsttOfclTelNo',
  'ntceInsttOfclEmailAdrs', 'exctvNm', 'bidQlfctRgstDt', 'cmmnSpldmdAgrmntRcptdocMethd', 'cmmnSpldmdAgrmntClseDt',
  'cmmnSpldmdCorpRgnLmtYn', 'bidBeginDt', 'bidClseDt', 'opengDt', 'ntceSpecDocUrl1', 'ntceSpecDocUrl2', 'ntceSpecDocUrl3',
  'ntceSpecDocUrl4', 'ntceSpecDocUrl5', 'ntceSpecDocUrl6', 'ntceSpecDocUrl7', 'ntceSpecDocUrl8', 'ntceSpecDocUrl9',
  'ntceSpecDocUrl10', 'ntceSpecFileNm1', 'ntceSpecFileNm2', 'ntceSpecFileNm3', 'ntceSpecFileNm4', 'ntceSpecFileNm5',
  'ntceSpecFileNm6', 'ntceSpecFileNm7', 'ntceSpecFileNm8', 'ntceSpecFileNm9', 'ntceSpecFileNm10', 'rbidPermsnYn',
  'pqApplDocRcptMthdNm', 'pqApplDocRcptDt', 'tpEvalApplMthdNm', 'tpEvalApplClseDt', 'jntcontrctDutyRgnNm1',
  'jntcontrctDutyRgnNm2', 'jntcontrctDutyRgnNm3', 'rgnDutyJntcontrctRt', 'dtlsBidYn', 'bidPrtcptLmtYn', 'prearngPrceDcsnMthdNm',
  'totPrdprcNum', 'drwtPrdprcNum', 'asignBdgtAmt', 'presmptPrce', 'VAT', 'indutyVAT', 'opengPlce', 'dcmtgOprtnDt',
  'dcmtgOprtnPlce', 'bidNtceDtlUrl', 'bidNtceUrl', 'bidPrtcptFeePaymntYn', 'bidPrtcptFee', 'bidGrntymnyPaymntYn', 'crdtrNm',
  'ppswGnrlSrvceYn', 'srvceDivNm', 'prdctClsfcLmtYn', 'mnfctYn', 'purchsObjPrdctList', 'untyNtceNo', 'cmmnSpldmdMethdCd',
  'cmmnSpldmdMethdNm', 'stdNtceDocUrl', 'brffcBidprcPermsnYn', 'dsgntCmptYn', 'arsltCmptYn', 'pqEvalYn', 'tpEvalYn',
  'ntceDscrptYn', 'rsrvtnPrceReMkngMthdNm', 'arsltApplDocRcptMthdNm', 'arsltReqstdocRcptDt', 'orderPlanUntyNo',
  'sucsfbidLwltRate', 'rgstDt', 'bfSpecRgstNo', 'infoBizYn', 'sucsfbidMthdCd', 'sucsfbidMthdNm', 'chgDt', 'dminsttOfclEmailAdrs',
  'indstrytyLmtYn', 'chgNtceRsn', 'rbidOpengDt', 'rgnLmtBidLocplcJdgmBssCd', 'rgnLmtBidLocplcJdgmBssNm', 'pubPrcrmntLrgClsfcNm',
  'pubPrcrmntMidClsfcNm', 'pubPrcrmntClsfcNo', 'pubPrcrmntClsfcNm', 'techAbltEvlRt', 'bidPrceEvlRt',
] as const;

export type KonepsField = (typeof KONEPS_FIELDS)[number];
