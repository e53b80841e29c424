import { Controller, Get, HttpCode, Param, Query, Res } from '@nestjs/common';
import { Action } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Principal, Viewer } from '@shoal/platform';
import { isComplianceSheet } from '@shoal/requirements-domain';
import type { Response } from 'express';
import { validate as isUuid } from 'uuid';
import { ExportMatrix } from './export-matrix';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The matrix and the index of a bid as workbooks. */
@Controller('files')
export class ComplianceController {
  constructor(private readonly exports: ExportMatrix) {}

  @Get('compliance/:bidId/:sheet')
  @Action('compliance.read')
  @HttpCode(200)
  async export(@Viewer() viewer: Principal, @Param('bidId') bidId: string, @Param('sheet') sheet: string, @Query('language') language: string, @Res() response: Response): Promise<void> {
    if (!isUuid(bidId) || !isComplianceSheet(sheet)) throw new ShoalError('NOT_FOUND');
    const workbook = await this.exports.workbook(viewer, bidId, sheet, language === 'en' ? 'en' : 'ko');
    response.set({ 'Content-Type': XLSX, 'Content-Disposition': `attachment; filename="shoal-${sheet}.xlsx"`, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" });
    response.send(workbook);
  }
}
