import { Module } from '@nestjs/common';
import { UsersController } from './users.controller';
import { FileUsers, UsersRepository } from './users.repository';
import { UsersService } from './users.service';

function moduleConfig() {
  return process.env.WITHOUT_USERS
    ? { controllers: [] }
    : {
        controllers: [UsersController],
        providers: [UsersService, { provide: UsersRepository, useClass: FileUsers }],
      };
}

@Module(moduleConfig())
export class UsersModule {}
