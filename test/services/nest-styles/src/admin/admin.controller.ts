import { All, Controller, Put } from '@nestjs/common';
import { BaseController } from './base.controller';

@Controller()
export class AdminController extends BaseController {
  @Put('settings')
  change() {
    return {};
  }

  @All('*path')
  rest() {
    return {};
  }
}
