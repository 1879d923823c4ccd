import { All, Controller, Put } from '@nestjs/common';

@Controller()
export class AdminController {
  @Put('settings')
  change() {
    return {};
  }

  @All('*path')
  rest() {
    return {};
  }
}
