import { Sse, Version } from '@nestjs/common';
import { Controller, Delete, Get, Post } from '@nestjs/common/decorators';
import { UsersService } from './users.service';

@Controller(['users', 'people'])
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  list() {
    return this.users.list();
  }

  @Get([':id', 'by-id/:id'])
  one() {
    return {};
  }

  @Version('2')
  @Post()
  create() {
    return {};
  }

  @Sse('events')
  events() {
    return null;
  }

  @Delete(':id')
  remove() {}
}
