from sqlmodel import Session, select

from models import Hero


def heroes_named(*, session: Session, name: str) -> list[Hero]:
    statement = select(Hero).where(Hero.name == name)
    return list(session.exec(statement).all())  # blocks


def hero_by_id(*, session: Session, hero_id: int) -> Hero | None:
    return session.get(Hero, hero_id)
