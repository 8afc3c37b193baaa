"""Common first names: a comment that is only a name tags a friend."""

from __future__ import annotations

FIRST_NAMES = """
aaron abby abigail adam adrian aidan aisha alan alana alex alexa alexandra alexis alice alicia
alison allison alyssa amanda amber amelia amy ana andrea andrew andy angela angie anita ann anna
anne annie anthony antonio april ashley audrey barbara becca becky ben benjamin beth bethany bill
bob bonnie brad brandon brenda brian bridget brittany brooke bruce caitlin carl carla carlos
carmen carol caroline carrie cassie cathy chad charles charlie charlotte chelsea cheryl chloe
chris christian christina christine christopher cindy claire clara colin connor courtney craig
crystal cynthia daisy dan dana daniel danielle danny darren dave david dawn dean debbie deborah
denise dennis derek diana diane diego dominic donna doris dorothy doug dylan eddie edward eileen
elaine eleanor elena eli elizabeth ella ellen ellie emily emma eric erica erin ethan eva evan
evelyn faith felicity fiona florence frances frank fred gabriel gail gareth gary gavin gemma
george georgia gina glenn gloria gordon graham greg hailey hannah harriet harry hayley heather
heidi helen henry holly howard hugh ian imogen irene isaac isabel isabella isla jack jackie jacob
jade jake james jamie jan jane janet janice jasmine jason javier jay jean jeff jen jenna jennifer
jenny jeremy jess jessica jill jim jo joan joanna joanne joe joel john jon jonathan jordan jorge
jose joseph josh joshua joyce juan judith judy julia julian julie june justin karen karl kate
katherine kathleen kathryn kathy katie kayla keith kelly ken kenneth kerry kevin kieran kim kirsty
kristen kyle laura lauren laurie leah lee leo leon leslie liam lily linda lindsay lisa liz lizzie
logan lola lorraine louise lucas lucy luis luke lydia lynn maddie madison maggie malcolm marc
marcus margaret maria marie marilyn marina mario marisol martha martin mary mason matt matthew
maureen max megan mel melanie melissa mia michael michelle miguel mike molly monica morgan nadia
nancy naomi natalie natasha nathan neil nick nicola nicole nigel nina noah noel nora oliver olivia
oscar owen paige pam pamela patricia patrick paul paula pauline pedro penny pete peter phil philip
philippa phoebe priya rachel ralph raymond rebecca rhys ricardo richard rick rita rob robert
roberta robin roger ron rosa rosie ross roy ruby russell ruth ryan sadie sally sam samantha samuel
sandra sara sarah scott sean sebastian sergio shannon sharon shaun sheila shirley simon sofia
sonia sophia sophie stacey stacy stella stephanie stephen steve steven stuart sue susan suzanne
sylvia tamara tanya tara taylor ted teresa terry theo theresa thomas tiffany tim tina todd tom
toni tony tracey tracy travis trevor vanessa vera veronica vicky victor victoria vincent virginia
wayne wendy william yvonne zach zachary zara zoe
"""
