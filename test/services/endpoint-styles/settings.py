from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    admin_prefix: str = "/admin"


settings = Settings()
