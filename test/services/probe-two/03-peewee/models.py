from peewee import CharField, Model, PostgresqlDatabase

database = PostgresqlDatabase("library")


class BaseModel(Model):
    class Meta:
        database = database


class Book(BaseModel):
    title = CharField()
